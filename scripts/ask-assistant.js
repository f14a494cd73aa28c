import { runCommand } from './run-command.js';

/**
 * Asks the assistant server as a client would, message by message over its standard input, and ends it.
 *
 * @param {string} node - The Node to run it with.
 * @param {string} bin - Its script.
 * @param {{ method: string, params?: object }[]} requests
 * @returns {object[]} The result of each request, in their order.
 */
export function askAssistant(node, bin, requests, options = {}) {
  const params = {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'risk-check-workspace', version: '0.0.0' },
  };
  const messages = [
    { id: 0, method: 'initialize', params },
    { method: 'notifications/initialized' },
    ...requests.map((request, i) => ({ id: i + 1, ...request })),
  ];
  const input = messages.map((message) => `${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`).join('');
  const { stdout } = runCommand(node, [bin], { ...options, input });
  const answers = new Map(
    stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))
      .map(({ id, result, error }) => [id, { result, error }]),
  );
  return requests.map(({ method }, i) => {
    const { result, error } = answers.get(i + 1) ?? { error: { message: 'no answer' } };
    if (error) throw new Error(`${bin}: ${method}: ${error.message}`);
    return result;
  });
}
