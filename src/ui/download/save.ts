// Saves a file that a page made, as a browser saves a download.

/** Saves the bytes under a name, and leaves them at the link for another time. */
export function save(base64: string, type: string, name: string, link: HTMLAnchorElement): void {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  if (link.href !== '') URL.revokeObjectURL(link.href);
  link.href = URL.createObjectURL(new Blob([bytes], { type }));
  link.download = name;
  link.textContent = 'Save ' + name;
  link.click();
}
