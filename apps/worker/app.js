// The page: asks the worker, and shows how many accounts stand in each band.
import snapshot from '../snapshot.json';

const worker = new Worker('worker.js', { type: 'module' });
const snapshots = Array.from({ length: 1000 }, (_, i) => ({
  ...snapshot,
  disputes: snapshot.disputes?.slice(0, i % 7) ?? [],
}));
worker.addEventListener('message', ({ data }) => {
  const bands = Object.groupBy(data, ({ band }) => band ?? 'refused');
  const lines = Object.entries(bands).map(([band, of]) => `${band}: ${of.length}`);
  document
    .querySelector('main')
    .append(Object.assign(document.createElement('pre'), { textContent: lines.join('\n') }));
});
worker.postMessage([...snapshots, { snapshotVersion: 2 }]);
