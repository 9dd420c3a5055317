// Follows JavaScript letter by letter, to know what a value inserted next would stand in.

type JsPlace = 'code' | 'string' | 'comment' | 'regex';

/** Where a script's text has come to so far. */
export class JsContext {
  private inside: '' | "'" | '"' | '`' | '//' | '/*' | '/' = '';
  private isEscaped = false;
  private isInClass = false;
  private previous = '';
  /** The last letter of code that is not a space; tells a division from a regular expression. */
  private significant = '';

  get place(): JsPlace {
    if (this.inside === '') return 'code';
    if (this.inside === '//' || this.inside === '/*') return 'comment';
    return this.inside === '/' ? 'regex' : 'string';
  }

  /** Takes in the next letter; `following` is the one after it. */
  take(letter: string, following: string): void {
    if (this.inside === '') this.takeCode(letter, following);
    else this.takeInside(letter);
    this.previous = letter;
  }

  /** Notes that a value was written here, after which a slash divides. */
  takeValue(): void {
    if (this.inside === '') this.significant = 'x';
  }

  private takeCode(letter: string, following: string): void {
    if (letter === "'" || letter === '"' || letter === '`') this.inside = letter;
    else if (letter === '/' && following === '/') this.inside = '//';
    else if (letter === '/' && following === '*') this.inside = '/*';
    else if (letter === '/' && /^$|[(,=:[!&|?{};+*%<>~^-]/.test(this.significant)) this.inside = '/';
    if (letter.trim() !== '') this.significant = letter;
  }

  private takeInside(letter: string): void {
    if (this.inside === '//') {
      if (letter === '\n') this.leave();
    } else if (this.inside === '/*') {
      if (letter === '/' && this.previous === '*') this.leave();
    } else if (this.isEscaped) {
      this.isEscaped = false;
    } else if (letter === '\\') {
      this.isEscaped = true;
    } else if (this.inside === '/' && (letter === '[' || letter === ']')) {
      this.isInClass = letter === '[';
    } else if (letter === this.inside && !this.isInClass) {
      this.leave();
      this.significant = 'x';
    }
  }

  private leave(): void {
    this.inside = '';
  }
}
