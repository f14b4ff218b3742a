interface SwitchProps {
  label: string;
  on: boolean;
  onChange(on: boolean): void;
}

/** A labelled switch. Space turns it, as any check box. */
export function Switch({ label, on, onChange }: SwitchProps) {
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
