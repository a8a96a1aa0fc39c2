import { ConsoleLogger } from '@nestjs/common';

/** What Nest says about itself while it starts: interesting to nobody who runs the product. */
const startingNoise = new Set([
  'InstanceLoader',
  'NestApplication',
  'NestFactory',
  'RouterExplorer',
  'RoutesResolver',
  'WebSocketsController',
]);

/**
 * JSON lines for machines; for a person at a terminal only what needs attention. Nothing about people is logged: routes
 * appear as patterns, events and requests as ids.
 */
export class ProductLogger extends ConsoleLogger {
  constructor(human: boolean, processName: string) {
    super(
      human
        ? { prefix: processName, colors: false, logLevels: ['warn', 'error', 'fatal'] }
        : { prefix: processName, json: true, colors: false, logLevels: ['log', 'warn', 'error', 'fatal'] },
    );
  }

  override log(message: unknown, ...rest: unknown[]): void {
    if (startingNoise.has(String(rest.at(-1)))) return;
    super.log(message, ...rest);
  }
}
