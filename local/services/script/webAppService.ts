// The web app of a script: there is none.
import { surface } from '../../surface';

export class WebAppService {
  getUrl(): string | null {
    return null;
  }

  isEnabled(): boolean {
    return false;
  }
}

type GoogleService = Omit<GoogleAppsScript.Script.Service, 'getUrl'> & { getUrl(): string | null };

surface<GoogleService>()(WebAppService, 'ScriptApp.Service', { getUrl: '()', isEnabled: '()' });
