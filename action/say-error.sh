# shellcheck shell=bash
# Sourced: says an error as GitHub shows it. Text of others cannot become a command of the runner.
say_error() {
  local text="$1"
  text="${text//'%'/%25}"
  text="${text//$'\r'/%0D}"
  text="${text//$'\n'/%0A}"
  echo "::error title=risk-check::$text"
}
