// What a file to download is called.
import { cutText } from '../cell';

const LONGEST = 80;

/** A project's name with what the file holds; characters that some system refuses in file names are left out. */
export function fileName(projectName: string, holds: string, ending: string): string {
  const name = projectName
    .replace(/[\\/:*?"<>|]|\p{Cc}/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+/, '')
    .trim();
  return `${cutText(name === '' ? 'Calibrate' : name, LONGEST)} - ${holds}.${ending}`;
}
