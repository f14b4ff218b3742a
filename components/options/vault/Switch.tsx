import './switch.css';

interface SwitchProps {
  label: string;
  on: boolean;
  /** Id of what explains it. */
  describedBy?: string;
  onChange(on: boolean): void;
}

/** A labelled switch. Space turns it, as any check box. */
export function Switch({ label, on, describedBy, onChange }: SwitchProps) {
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
