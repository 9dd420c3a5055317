// One point of a colour scale, checked.
import { ServiceError } from '../../errors';
import type { ColorData, GradientData, GradientPoint } from '../../files/sheetParts';

/**
 * @param type A name of `SpreadsheetApp.InterpolationType`: MIN only for the minimum, MAX only for the maximum.
 * @param value A number or a formula as text; of no meaning for MIN and MAX.
 * @throws ServiceError when type or value do not fit.
 */
export function gradientPoint(
  place: keyof GradientData,
  color: ColorData,
  type: string,
  value: string,
): GradientPoint {
  if (type === 'MIN' || type === 'MAX') {
    if (place !== type.toLowerCase()) {
      throw new ServiceError(`The gradient's ${place}point cannot have the interpolation type ${type}.`);
    }
    return { color, type, value: '' };
  }
  const number = value.trim() !== '' && Number.isFinite(Number(value));
  if (!number && !value.startsWith('=')) throw new ServiceError(`Invalid gradient value: "${value}"`);
  return { color, type, value };
}
