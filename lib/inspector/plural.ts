/** "1 storage key", "12 storage keys", "0 addresses": a count with its noun, digits grouped. */
export function counted(count: number, singular: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? singular : plural(singular)}`;
}

function plural(noun: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return `${noun}es`;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return `${noun}s`;
}
