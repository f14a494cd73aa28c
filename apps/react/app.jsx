import '@risk-check/report/element';
import ruleset from '@risk-check/rules-data/aliexpress/buyer';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import snapshot from '../snapshot.json';

function App() {
  const [score, setScore] = useState(null);
  return (
    <>
      <h1>Account health{score === null ? '' : `: ${score} of 100`}</h1>
      <risk-report
        snapshot={snapshot}
        ruleset={ruleset}
        onrisk-report={({ detail }) => setScore(detail.report.score)}
      />
    </>
  );
}
createRoot(document.querySelector('main')).render(<App />);
