/** Shells that can be taught to complete. */
export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof SHELLS)[number];

/**
 * The script for one shell. Each asks `risk-check completion --word=WORD -- WORDS-BEFORE` and gets one candidate a line,
 * with its description behind a tab; the line `:files` leaves the rest to the shell's own completion of files.
 *
 * Own scripts instead of `@bomb.sh/tab`: its scripts never let the shell complete files, its bash script evaluates the
 * words typed so far (`$(...)` in them would run) and needs the package bash-completion.
 */
export const shellScript = (shell: Shell): string => SCRIPTS[shell];

/** bash takes `=` for the end of a word; put together here, taken off the candidates again. */
const BASH = `# bash completion for risk-check
_risk_check() {
  local IFS=$'\\n' before=() cur='' glue='' i line value files=''
  for ((i = 1; i <= COMP_CWORD; i++)); do
    if [[ \${COMP_WORDS[i]} == '=' && -n $cur$glue ]] || [[ -n $glue ]]; then
      cur+=\${COMP_WORDS[i]}
      [[ \${COMP_WORDS[i]} == '=' ]] && glue=1 || glue=''
    else
      ((i > 1)) && before+=("$cur")
      cur=\${COMP_WORDS[i]}
    fi
  done
  COMPREPLY=()
  while read -r line; do
    if [[ $line == ':files' ]]; then files=1; continue; fi
    value=\${line%%$'\\t'*}
    [[ $cur == *=* ]] && value=\${value#"\${cur%=*}="}
    COMPREPLY+=("$value")
  done < <(risk-check completion --word="$cur" -- "\${before[@]}" 2>/dev/null)
  if [[ -n $files ]]; then
    compopt -o filenames 2>/dev/null
    while read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "\${cur##*=}")
  fi
}
complete -F _risk_check risk-check
`;

const ZSH = `#compdef risk-check
# zsh completion for risk-check
_risk_check() {
  local line value about files=''
  local -a found before
  before=("\${(@Q)words[2,CURRENT-1]}")
  for line in "\${(@f)$(risk-check completion --word="\${(Q)PREFIX}" -- "\${before[@]}" 2>/dev/null)}"; do
    [[ -z $line ]] && continue
    if [[ $line == ':files' ]]; then files=1; continue; fi
    value=\${line%%$'\\t'*}
    about=\${line#*$'\\t'}
    found+=("\${value//:/\\\\:}:$about")
  done
  local result=1
  (( \${#found} )) && _describe -V 'risk-check' found && result=0
  if [[ -n $files ]]; then
    compset -P '*='
    _files && result=0
  fi
  return result
}
if [[ \${funcstack[1]} == _risk_check ]]; then
  _risk_check "$@"
else
  compdef _risk_check risk-check
fi
`;

const FISH = `# fish completion for risk-check
function __risk_check_complete
    set -l before (commandline -opc)
    set -e before[1]
    set -l word (commandline -ct)
    for line in (risk-check completion --word="$word" -- $before 2>/dev/null)
        if test "$line" = ':files'
            set -l head ''
            string match -q '*=*' -- $word; and set head (string replace -r '[^=]*$' '' -- $word)
            for path in (__fish_complete_path (string replace -r '^.*=' '' -- $word))
                echo $head$path
            end
        else
            echo $line
        end
    end
end
complete -c risk-check -f -a '(__risk_check_complete)'
`;

/** `--` stands in quotes: bare, PowerShell would take it away before the script that npm puts around the command sees it. */
const POWERSHELL = `# PowerShell completion for risk-check
Register-ArgumentCompleter -Native -CommandName risk-check -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $before = @($commandAst.CommandElements | Select-Object -Skip 1 |
    Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object {
      if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { $_.ToString() }
    })
  $word = "$wordToComplete"
  foreach ($line in @(& risk-check completion "--word=$word" '--' @before 2>$null)) {
    if ($line -eq ':files') {
      $head = if ($word -match '^.*=') { $Matches[0] } else { '' }
      $found = [System.Management.Automation.CompletionCompleters]::CompleteFilename($word.Substring($head.Length))
      foreach ($file in $found) {
        [System.Management.Automation.CompletionResult]::new($head + $file.CompletionText, $file.ListItemText, $file.ResultType, $file.ToolTip)
      }
    } else {
      $value, $about = $line -split "\`t", 2
      if (-not $about) { $about = $value }
      [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $about)
    }
  }
}
`;

const SCRIPTS: Readonly<Record<Shell, string>> = { bash: BASH, zsh: ZSH, fish: FISH, powershell: POWERSHELL };
