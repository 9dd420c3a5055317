// Logger: lines of text for whoever wrote the script.
import type { Execution } from '../../runtime';
import { surface } from '../../surface';
import { formatJavaDate } from './javaDate';
import { anyNumberMore } from './signatures';
import { textOf } from './textOf';

export class Logger {
  private lines: string[] = [];

  constructor(private readonly execution: Execution) {}

  /** Logs a value; with further values, they stand where the text has `%s`, and behind it when there are more. */
  log(first: unknown, ...values: unknown[]): this {
    const left = [...values];
    const filled =
      left.length === 0
        ? textOf(first)
        : textOf(first).replace(/%[sdif]/g, (directive) =>
            left.length === 0 ? directive : textOf(left.shift()),
          );
    const text = [filled, ...left.map(textOf)].join(' ');
    const { workspace, project } = this.execution;
    const time = formatJavaDate(
      new Date(workspace.clock.now()),
      project.timeZone,
      'EEE MMM dd HH:mm:ss z yyyy',
    );
    this.lines.push(`${time} INFO: ${text}\n`);
    this.execution.log('info', [text]);
    return this;
  }

  /** Every line of this execution, each with its time. */
  getLog(): string {
    return this.lines.join('');
  }

  clear(): void {
    this.lines = [];
  }
}

surface<GoogleAppsScript.Base.Logger>()(Logger, 'Logger', {
  log: anyNumberMore('Object'),
  getLog: '()',
  clear: '()',
});
