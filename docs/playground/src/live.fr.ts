import { startLive } from './live/live.ts';
import { startHome } from './live/start-home.ts';

startLive({
  home: async () =>
    startHome(async () => {
      const [{ liveHome }, { fr }] = await Promise.all([import('./live/home.tsx'), import('./begun/fr.ts')]);
      return liveHome(fr);
    }),
});
