import { ConsoleLogger } from '@nestjs/common';

/** What the framework says about itself while it starts: interesting to nobody who runs the product. */
const startingNoise = new Set([
  // Two hosts in one process (a test) have a data source each, in containers of their own.
  'DataSourceNameRegistry',
  // A start that fails is told by the process itself, in one line when a person can mend it.
  'ExceptionHandler',
  'TypeOrmModule',
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
  constructor(
    private readonly human: boolean,
    private readonly processName: string,
  ) {
    super(
      human
        ? { prefix: processName, colors: false, logLevels: ['warn', 'error', 'fatal'] }
        : { prefix: processName, json: true, colors: false, logLevels: ['log', 'warn', 'error', 'fatal'] },
    );
  }

  protected override formatMessage(...parts: Parameters<ConsoleLogger['formatMessage']>): string {
    if (!this.human) return super.formatMessage(...parts);
    const [level, message, , , context] = parts;
    const time = new Date().toTimeString().slice(0, 8);
    return `${time} ${level} (${this.processName}) ${context}${String(message)}\n`;
  }

  override log(message: unknown, ...rest: unknown[]): void {
    if (!startingNoise.has(String(rest.at(-1)))) super.log(message, ...rest);
  }

  override warn(message: unknown, ...rest: unknown[]): void {
    if (!startingNoise.has(String(rest.at(-1)))) super.warn(message, ...rest);
  }

  override error(message: unknown, ...rest: unknown[]): void {
    if (!startingNoise.has(String(rest.at(-1)))) super.error(message, ...rest);
  }
}
