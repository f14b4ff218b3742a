import type { ComponentChildren } from 'preact';
import './step-picture.css';

/** A drawing beside a step, which says the same in words. Its colours are the page's, by its classes. */
function Picture({ children }: { children: ComponentChildren }) {
  return (
    <svg class="step-picture" viewBox="0 0 240 120" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

/** A session in the panel: its amount, how long it lives, and a finding. */
export function SamplePicture() {
  return (
    <Picture>
      <rect class="step-picture-sheet" x="36.5" y="16.5" width="167" height="111" rx="7" />
      <rect class="step-picture-ink" x="52" y="32" width="64" height="11" rx="3" />
      <rect class="step-picture-tag" x="158.5" y="30.5" width="31" height="13" rx="6.5" />
      <rect class="step-picture-faint" x="52" y="53" width="136" height="3" rx="1.5" />
      <rect class="step-picture-accent" x="52" y="53" width="104" height="3" rx="1.5" />
      <rect class="step-picture-soft" x="52" y="66" width="136" height="25" rx="5" />
      <circle class="step-picture-accent" cx="63" cy="78.5" r="4" />
      <path class="step-picture-line strong" d="M74 75h62M74 82.5h88" />
      <path class="step-picture-line" d="M52 102h52M172 102h16M52 112h40M164 112h24" />
    </Picture>
  );
}

/** A key, and the form it is entered into. */
export function CredentialPicture() {
  return (
    <Picture>
      <g class="step-picture-key" transform="translate(34 34)">
        <circle cx="17" cy="35" r="15" />
        <path d="M28 24 50 2M41 11l8 8M33 19l5 5" />
      </g>
      <path class="step-picture-line dashed" d="M88 60h22" />
      <rect class="step-picture-sheet" x="118.5" y="22.5" width="97" height="76" rx="7" />
      <rect class="step-picture-field" x="130.5" y="34.5" width="73" height="15" rx="4" />
      <path class="step-picture-line" d="M137 42h34" />
      <rect class="step-picture-field on" x="130.5" y="56.5" width="73" height="15" rx="4" />
      <path class="step-picture-dots" d="M138 64h40" />
      <rect class="step-picture-accent" x="130" y="79" width="34" height="11" rx="4" />
    </Picture>
  );
}

/** A checkout with the toolbar button above it, and what opens from that. */
export function CheckoutPicture() {
  return (
    <Picture>
      <rect class="step-picture-sheet" x="30.5" y="16.5" width="179" height="111" rx="7" />
      <path class="step-picture-edge" d="M31 36.5h178" />
      <circle class="step-picture-faint" cx="42" cy="26.5" r="2.5" />
      <circle class="step-picture-faint" cx="51" cy="26.5" r="2.5" />
      <rect class="step-picture-faint" x="62" y="22" width="112" height="9" rx="4.5" />
      <rect class="step-picture-accent" x="186" y="20.5" width="12" height="12" rx="3" />
      <path class="step-picture-line" d="M46 54h44M46 66h64M46 78h52" />
      <rect class="step-picture-faint" x="46" y="92" width="64" height="13" rx="4" />
      <rect class="step-picture-sheet over" x="132.5" y="42.5" width="66" height="64" rx="5" />
      <rect class="step-picture-ink" x="142" y="53" width="30" height="7" rx="2" />
      <rect class="step-picture-accent" x="142" y="67" width="34" height="2.5" rx="1" />
      <rect class="step-picture-soft" x="142" y="76" width="47" height="12" rx="3" />
      <path class="step-picture-line" d="M142 97h28" />
    </Picture>
  );
}
