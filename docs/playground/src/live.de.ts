import { startLive } from './live/live.ts';
import { startHome } from './live/start-home.ts';

startLive({
  home: async () =>
    startHome(async () => {
      const [{ liveHome }, { de: words }, { de: frame }] = await Promise.all([
        import('./live/home.tsx'),
        import('@risk-check/report/words/de'),
        import('./frame/de.ts'),
      ]);
      return liveHome({ frame, words });
    }),
});
