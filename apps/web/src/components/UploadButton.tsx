import { Upload } from 'lucide-react';
import { useRef } from 'react';
import { Button, type ButtonLook } from './Button.js';

interface UploadButtonProps extends ButtonLook {
  children: string;
  accept: string;
  busy?: boolean;
  many?: boolean;
  /** Says more about what is asked for. */
  describedBy?: string;
  onFiles(files: File[]): void;
}

/** A button that asks for files. The input behind it is out of the way of keyboard and screen reader. */
export function UploadButton(props: UploadButtonProps) {
  const { children, accept, busy, many = false, describedBy, onFiles, ...look } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        {...look}
        busy={busy}
        aria-describedby={describedBy}
        icon={<Upload aria-hidden="true" size={18} />}
        onClick={() => input.current?.click()}
      >
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={many}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same file chosen again is a choice too.
          target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
