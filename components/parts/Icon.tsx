/** Our own icons: 16 by 16, strokes only, in the colour of the text around them. */
const drawings = {
  alert: 'M8 2.2 14.4 13.4H1.6zM8 6.4v3.2M8 11.4v.2',
  check: 'M3.2 8.6 6.4 11.8 12.8 4.6',
  chevron: 'M6 3.8 10.2 8 6 12.2',
  close: 'M3.6 3.6l8.8 8.8M12.4 3.6 3.6 12.4',
  clear: 'M8 2.2a5.8 5.8 0 1 1 0 11.6A5.8 5.8 0 0 1 8 2.2M4 4l8 8',
  copy: 'M5.8 5.8h7.4v7.4H5.8zM10.2 5.6V2.8H2.8v7.4h2.8',
  document: 'M4 2.4h5l3 3v8.2H4zM9 2.4v3h3M6.2 8.4h3.6M6.2 10.8h3.6',
  eye: 'M1.4 8S3.8 3.6 8 3.6 14.6 8 14.6 8 12.2 12.4 8 12.4 1.4 8 1.4 8M8 6.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6',
  external: 'M6.6 3.4H3v9.6h9.6V9.4M9.4 2.8h3.8v3.8M13 3 7.4 8.6',
  key: 'M5.2 7.2a3.3 3.3 0 1 1 0 6.6 3.3 3.3 0 0 1 0-6.6M7.6 8.2 13 2.8M11 4.8l2 2',
  keyboard: 'M1.8 4h12.4v8H1.8zM4.4 6.6h.2M6.8 6.6h.2M9.2 6.6h.2M11.6 6.6h.2M5.2 9.4h5.6',
  lock: 'M3.4 7.2h9.2v6.2H3.4zM5.4 7V5.2a2.6 2.6 0 0 1 5.2 0V7',
  minus: 'M3.4 8h9.2',
  path: 'M6 2.6c-2 0-2 1-2 2.4S4 7.6 2.4 8C4 8.4 4 9.6 4 11s0 2.4 2 2.4M10 2.6c2 0 2 1 2 2.4S12 7.6 13.6 8C12 8.4 12 9.6 12 11s0 2.4-2 2.4',
  plus: 'M8 3.2v9.6M3.2 8h9.6',
  record: 'M8 4.4a3.6 3.6 0 1 1 0 7.2A3.6 3.6 0 0 1 8 4.4M8 6.4a1.6 1.6 0 1 1 0 3.2A1.6 1.6 0 0 1 8 6.4',
  refresh: 'M13.2 8a5.2 5.2 0 1 1-1.5-3.7L13.4 6M13.4 2.6V6H10',
  search: 'M7 2.6a4.4 4.4 0 1 1 0 8.8 4.4 4.4 0 0 1 0-8.8M10.2 10.2l3.4 3.4',
  settings: 'M2 4.6h6.4M11.6 4.6H14M10 3v3.2M2 11.4h2.4M7.6 11.4H14M6 9.8V13',
  trash: 'M2.8 4.4h10.4M6.2 4.2V2.6h3.6v1.6M4.2 4.6l.6 8.8h6.4l.6-8.8',
} as const;

/** The name of an icon. */
export type IconName = keyof typeof drawings;

/** A decorative icon: what it stands for is said in text beside it, or in the label of its button. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.4"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={drawings[name]} />
    </svg>
  );
}
