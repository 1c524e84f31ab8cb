/** Tells a double click whose second half lands on what the first half brought under the mouse. */

export function isDoubleClick(first, second) {
  const byMouse = first && second.detail > 0;
  if (!byMouse) return false;
  const apart = Math.hypot(second.clientX - first.clientX, second.clientY - first.clientY);
  return apart < 5 && second.timeStamp - first.timeStamp < 500;
}
