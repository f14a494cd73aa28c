import { startLive } from './live/live.ts';
import { startHome } from './live/start-home.ts';

startLive({
  home: async () =>
    startHome(async () => {
      const [{ liveHome }, { en: words }, { en: frame }] = await Promise.all([
        import('./live/home.tsx'),
        import('@risk-check/report/words/en'),
        import('./frame/en.ts'),
      ]);
      return liveHome({ frame, words });
    }),
});
