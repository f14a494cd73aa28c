// In a web app without a framework: score while somebody types, off the main thread.
import ruleset from '@risk-check/rules-data/aliexpress/buyer';
import '@risk-check/report/element';
import snapshot from '../snapshot.json';

const element = document.createElement('risk-report');
Object.assign(element, { snapshot, ruleset });
const open = document.createElement('input');
Object.assign(open, { type: 'number', min: '0', ariaLabel: 'Open disputes' });
open.addEventListener('input', () => {
  // The field stands for the list: what is counted from events would win.
  const { disputes: _, ...others } = snapshot;
  element.snapshot = { ...others, metrics: { disputesOpen: open.valueAsNumber || 0 } };
});
document.querySelector('main').append(open, element);
