import { startLive } from './live/live.ts';
import { startHome } from './live/start-home.ts';

startLive({
  home: async () =>
    startHome(async () => {
      const [{ liveHome }, { ru: words }, { ru: frame }] = await Promise.all([
        import('./live/home.tsx'),
        import('@risk-check/report/words/ru'),
        import('./frame/ru.ts'),
      ]);
      return liveHome({ frame, words });
    }),
});
