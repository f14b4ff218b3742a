import { useId, useState } from 'preact/hooks';
import { t } from '../../lib/language/on-screen.ts';
import { keyAction } from '../keys/key-table.ts';
import './paste-box.css';

/** Takes any text and looks for a session in it. `onPaste` answers a sentence where there is none. */
export function PasteBox({ onPaste }: { onPaste(text: string): Promise<string | undefined> }) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const id = useId();
  const find = async () => setProblem(text.trim() === '' ? t`Paste something first.` : await onPaste(text));
  return (
    <form
      class="paste-box stack"
      onSubmit={(event) => {
        event.preventDefault();
        void find();
      }}
    >
      <label for={id}>
        {t`Or paste a session id, a client token, a request body, or any text that holds one`}
      </label>
      <div class="paste-box-field">
        <textarea
          id={id}
          name="paste"
          class="input mono"
          rows={2}
          spellcheck={false}
          autocomplete="off"
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-problem`}
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setProblem(undefined);
          }}
          onKeyDown={(event) => {
            if (event.shiftKey || keyAction('paste', event) !== 'find-session') return;
            event.preventDefault();
            void find();
          }}
        />
        <button type="submit" class="button">{t`Find session`}</button>
      </div>
      <p id={`${id}-problem`} class="problem" role="alert">
        {problem}
      </p>
    </form>
  );
}
