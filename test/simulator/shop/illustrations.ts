/** Line drawings of the goods. They use the page's colours. */
export const illustrations = {
  sweatshirt: drawing(
    '<path class="fill" d="M34 22 20 30 10 62l12 4 6-16v38h44V50l6 16 12-4-10-32-14-8c-4 7-28 7-32 0Z"/>' +
      '<path d="M34 22 20 30 10 62l12 4 6-16v38h44V50l6 16 12-4-10-32-14-8M34 22c4 7 28 7 32 0M28 82h44M40 27c5 5 15 5 20 0"/>',
  ),
  hat: drawing(
    '<path class="fill" d="M22 66c0-28 10-42 28-42s28 14 28 42Z"/><circle class="fill" cx="50" cy="19" r="8"/>' +
      '<path d="M22 66c0-28 10-42 28-42s28 14 28 42M36 63c0-16 3-28 8-36M50 63V25M64 63c0-16-3-28-8-36"/>' +
      '<circle cx="50" cy="19" r="8"/><rect class="fill" x="17" y="64" width="66" height="16" rx="7"/>' +
      '<rect x="17" y="64" width="66" height="16" rx="7"/><path d="M30 66v12M42 66v12M58 66v12M70 66v12"/>',
  ),
  book: drawing(
    '<path class="fill" d="M22 20h48a8 8 0 0 1 8 8v54H30a8 8 0 0 1-8-8Z"/>' +
      '<path d="M78 82H30a8 8 0 0 1 0-16h48M22 74V28a8 8 0 0 1 8-8h48v62"/><path d="M38 34h26M38 42h18"/>' +
      '<path d="M58 54a7 7 0 1 1-7-8 6 6 0 0 0 7 8Z"/>',
  ),
} as const;

function drawing(shapes: string): string {
  return `<svg viewBox="0 0 100 100" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round" stroke-linecap="round">${shapes}</svg>`;
}
