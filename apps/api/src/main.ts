import 'reflect-metadata';
import { features } from '@mikrosprint/composition';
import { loadConfig, runProcess, StartRefused } from '@mikrosprint/platform';
import { createApi } from './create-api.js';

await runProcess('api', async () => {
  const config = loadConfig();
  const app = await createApi({ config, features });
  const { host, port } = config.http;
  try {
    await app.listen(port, host);
  } catch (error) {
    await app.close();
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new StartRefused(`Port ${port} is taken by another program. Stop it, or choose another with PORT.`);
  }
  return app;
});
