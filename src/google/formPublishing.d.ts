// The publishing methods of Google Forms that @types/google-apps-script 2.0.13 lacks; see Google's reference of
// `FormApp` and `Form`.
declare namespace GoogleAppsScript.Forms {
  interface FormApp {
    create(title: string, isPublished: boolean): Form;
  }
  interface Form {
    isPublished(): boolean;
    setPublished(enabled: boolean): Form;
    supportsAdvancedResponderPermissions(): boolean;
    addPublishedReaders(emailAddresses: string[]): Form;
  }
}
