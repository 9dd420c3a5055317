// ScriptApp: triggers, and what the user has authorized.
import type { EnumMember } from '../../enumeration';
import { ServiceError } from '../../errors';
import type { Execution } from '../../runtime';
import { surface, VALUE } from '../../surface';
import { AuthorizationInfo } from './authorizationInfo';
import { permit, SCOPE } from './permission';
import {
  AuthMode,
  AuthorizationStatus,
  EventType,
  InstallationSource,
  TriggerSource,
  Weekday,
} from './scriptEnums';
import { Trigger } from './trigger';
import { TriggerBuilder } from './triggerBuilder';
import { WebAppService } from './webAppService';

export class ScriptApp {
  readonly AuthMode = AuthMode;
  readonly AuthorizationStatus = AuthorizationStatus;
  readonly EventType = EventType;
  readonly InstallationSource = InstallationSource;
  readonly TriggerSource = TriggerSource;
  readonly WeekDay = Weekday;

  constructor(
    private readonly execution: Execution,
    private readonly container: string | null,
  ) {}

  newTrigger(functionName: string): TriggerBuilder {
    this.permitTriggers('newTrigger');
    const { execution, container } = this;
    return new TriggerBuilder({ execution, container, handler: functionName });
  }

  /** This user's triggers of this project, in every file. */
  getProjectTriggers(): Trigger[] {
    this.permitTriggers('getProjectTriggers');
    return this.mine().map((record) => new Trigger(record));
  }

  /** This user's triggers of this project that watch a file, or are clock triggers made in it. */
  getUserTriggers(file: { getId(): string }): Trigger[] {
    this.permitTriggers('getUserTriggers');
    const id = file.getId();
    const inFile = this.mine().filter(
      (record) => (record.source === 'CLOCK' ? record.document : record.sourceId) === id,
    );
    return inFile.map((record) => new Trigger(record));
  }

  deleteTrigger(trigger: Trigger): void {
    this.permitTriggers('deleteTrigger');
    const { state } = this.execution.workspace;
    const index = state.triggers.findIndex((record) => record.id === trigger.record.id);
    if (index < 0) return;
    state.triggers.splice(index, 1);
    state.touch('triggers');
  }

  getAuthorizationInfo(_authMode: EnumMember, scopes?: string[]): AuthorizationInfo {
    permit(this.execution, 'ScriptApp.getAuthorizationInfo', 'LIMITED');
    this.requireInManifest(scopes ?? []);
    const { project } = this.execution;
    return new AuthorizationInfo(project.id, scopes ?? project.scopes, this.isUnauthorized);
  }

  requireScopes(_authMode: EnumMember, scopes: string[]): void {
    permit(this.execution, 'ScriptApp.requireScopes', 'LIMITED');
    this.requireInManifest(scopes);
    this.requireAuthorization();
  }

  requireAllScopes(_authMode: EnumMember): void {
    permit(this.execution, 'ScriptApp.requireAllScopes', 'LIMITED');
    this.requireAuthorization();
  }

  /** The user has to authorize the script again. */
  invalidateAuth(): void {
    permit(this.execution, 'ScriptApp.invalidateAuth', 'LIMITED');
    this.execution.workspace.unauthorized.add(this.execution.user);
  }

  getScriptId(): string {
    permit(this.execution, 'ScriptApp.getScriptId', 'LIMITED');
    return this.execution.project.id;
  }

  getService(): WebAppService {
    permit(this.execution, 'ScriptApp.getService', 'LIMITED');
    return new WebAppService();
  }

  getInstallationSource() {
    permit(this.execution, 'ScriptApp.getInstallationSource', 'LIMITED');
    return InstallationSource.of.NONE;
  }

  private mine() {
    const { workspace, project, user } = this.execution;
    return workspace.state.triggers.filter(
      (record) => record.project === project.id && record.owner === user,
    );
  }

  private permitTriggers(method: string): void {
    permit(this.execution, `ScriptApp.${method}`, 'FULL', SCOPE.triggers);
  }

  private get isUnauthorized(): boolean {
    return this.execution.workspace.unauthorized.has(this.execution.user);
  }

  private requireAuthorization(): void {
    if (this.isUnauthorized) throw new ServiceError('Authorization is required to perform that action.');
  }

  private requireInManifest(scopes: readonly string[]): void {
    const unknown = scopes.find((scope) => !this.execution.project.scopes.includes(scope));
    if (unknown !== undefined) {
      throw new ServiceError(`The scope ${unknown} is not among the oauthScopes of the project's manifest.`);
    }
  }
}

surface<GoogleAppsScript.Script.ScriptApp>()(ScriptApp, 'ScriptApp', {
  AuthMode: VALUE,
  AuthorizationStatus: VALUE,
  EventType: VALUE,
  InstallationSource: VALUE,
  TriggerSource: VALUE,
  WeekDay: VALUE,
  newTrigger: '(String)',
  getProjectTriggers: '()',
  getUserTriggers: ['(Spreadsheet)', '(Form)', '(Document)'],
  deleteTrigger: '(Trigger)',
  getAuthorizationInfo: ['(AuthMode)', '(AuthMode, String[])'],
  requireScopes: '(AuthMode, String[])',
  requireAllScopes: '(AuthMode)',
  invalidateAuth: '()',
  getScriptId: '()',
  getService: '()',
  getInstallationSource: '()',
});
