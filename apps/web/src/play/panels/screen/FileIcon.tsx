import type { LearnerScreen } from '@mikrosprint/level-engine';
import {
  AppWindow,
  File,
  FileArchive,
  FileAudio,
  FileImage,
  FileSpreadsheet,
  FileText,
  FileType,
  FileVideo,
  Folder,
} from 'lucide-react';
import { fileKind } from './file-kind.js';
import styles from './FileIcon.module.css';

const icons = {
  folder: Folder,
  window: AppWindow,
  fixed: FileType,
  text: FileText,
  picture: FileImage,
  sheet: FileSpreadsheet,
  sound: FileAudio,
  film: FileVideo,
  packed: FileArchive,
  other: File,
};

interface FileIconProps {
  app: LearnerScreen['app']['kind'];
  name: string;
}

/** What kind of file it is, by its ending, as a folder shows it. The name beside it says the same in letters. */
export function FileIcon({ app, name }: FileIconProps) {
  const kind = fileKind(app, name);
  const Icon = icons[kind];
  return (
    <span className={`${styles.icon} ${styles[kind] ?? ''}`} aria-hidden="true">
      <Icon size={22} strokeWidth={1.75} />
    </span>
  );
}
