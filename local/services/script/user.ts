// A person, known by an address.
import { surface } from '../../surface';

export class User {
  /** @param email Empty where the script may not know who it is. */
  constructor(private readonly email: string) {}

  getEmail(): string {
    return this.email;
  }

  toString(): string {
    return this.email;
  }
}

surface<GoogleAppsScript.Base.User>()(User, 'Session.User', { getEmail: '()' });
