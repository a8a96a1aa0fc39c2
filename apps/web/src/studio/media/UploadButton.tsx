import { Upload } from 'lucide-react';
import { useRef } from 'react';
import { Button, type ButtonLook } from '../../components/Button.js';

/** What the browser's own dialog offers; what a file is the server decides by its bytes. */
export const accepted = {
  picture: '.png,.jpg,.jpeg,.webp,.gif,.svg',
  clip: '.mp3,.m4a,.ogg,.webm,audio/*',
  all: '.png,.jpg,.jpeg,.webp,.gif,.svg,.mp3,.m4a,.ogg,.webm',
};

interface UploadButtonProps extends ButtonLook {
  children: string;
  accept: string;
  busy?: boolean;
  many?: boolean;
  onFiles(files: File[]): void;
}

/** A button that asks for files. The input behind it is out of the way of keyboard and screen reader. */
export function UploadButton({ children, accept, busy, many = false, onFiles, ...look }: UploadButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        {...look}
        busy={busy}
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
