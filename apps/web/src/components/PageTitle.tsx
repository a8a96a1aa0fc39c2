import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation, useNavigationType } from 'react-router';

/** The first page of a visit leaves the focus where the browser put it; every later one moves it to its heading. */
let visited: string | null = null;

interface PageTitleProps {
  children: ReactNode;
  /** For the window's title, when the heading is not plain text. */
  title?: string;
  className?: string;
}

/** The page's one h1. It names the window and takes the focus when the page changes. */
export function PageTitle({ children, title, className }: PageTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  const navigation = useNavigationType();
  useEffect(() => {
    if (visited !== null && visited !== pathname) {
      heading.current?.focus({ preventScroll: true });
      if (navigation !== 'POP') scrollTo(0, 0);
    }
    visited = pathname;
  }, [pathname, navigation]);
  const words = title ?? (typeof children === 'string' ? children : '');
  useEffect(() => {
    document.title = words ? `${words} – Mikrosprint` : 'Mikrosprint';
  }, [words]);
  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {children}
    </h1>
  );
}
