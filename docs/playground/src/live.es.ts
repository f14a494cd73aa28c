import { startLive } from './live/live.ts';
import { startHome } from './live/start-home.ts';

startLive({
  home: async () =>
    startHome(async () => {
      const [{ liveHome }, { es: words }, { es: frame }] = await Promise.all([
        import('./live/home.tsx'),
        import('@risk-check/report/words/es'),
        import('./frame/es.ts'),
      ]);
      return liveHome({ frame, words });
    }),
});
