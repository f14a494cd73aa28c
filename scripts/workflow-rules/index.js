import { movingImage, movingRunner, unpinnedAction } from './actions.js';
import { broadDefault, noShell } from './composite.js';
import { cacheIntoPublishing, installScripts, noTimeout } from './publishing.js';
import {
  broadPermissions,
  inheritedSecrets,
  longLivedToken,
  noConcurrency,
  noEnvironment,
  noPermissions,
  rightsForForks,
} from './rights.js';
import { keptCredentials, openComment, privilegedTrigger, scriptInjection } from './untrusted.js';
import { readWorkflow } from './workflow.js';

/** Every rule by its code. */
export const RULES = {
  'broad-permissions': broadPermissions,
  'cache-into-publishing': cacheIntoPublishing,
  'inherited-secrets': inheritedSecrets,
  'install-scripts': installScripts,
  'kept-credentials': keptCredentials,
  'long-lived-token': longLivedToken,
  'moving-image': movingImage,
  'moving-runner': movingRunner,
  'no-concurrency': noConcurrency,
  'no-environment': noEnvironment,
  'no-permissions': noPermissions,
  'no-timeout': noTimeout,
  'open-comment': openComment,
  'privileged-trigger': privilegedTrigger,
  'rights-for-forks': rightsForForks,
  'script-injection': scriptInjection,
  'unpinned-action': unpinnedAction,
};

/** Of these, and two of their own, the file of a composite action is judged: it has no jobs and no rights of its own. */
export const ACTION_RULES = {
  'broad-default': broadDefault,
  'install-scripts': installScripts,
  'kept-credentials': keptCredentials,
  'long-lived-token': longLivedToken,
  'no-shell': noShell,
  'script-injection': scriptInjection,
  'unpinned-action': unpinnedAction,
};

/** All that is wrong with a workflow's text, by line. */
export const lintWorkflow = (text) => lint(text, RULES);

/** All that is wrong with the text of a composite action, by line. */
export const lintAction = (text) => lint(text, ACTION_RULES);

function lint(text, rules) {
  const file = readWorkflow(text);
  const broken = file.errors.map((error) => ({
    code: 'syntax',
    line: error.linePos?.[0].line ?? 1,
    message: error.message.split('\n')[0],
  }));
  if (broken.length > 0) return broken;
  return Object.entries(rules)
    .flatMap(([code, rule]) => rule(file).map((finding) => ({ code, ...finding })))
    .sort((a, b) => a.line - b.line || (a.code < b.code ? -1 : 1));
}
