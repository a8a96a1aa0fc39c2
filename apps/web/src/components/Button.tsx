import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { Link, type LinkProps } from 'react-router';
import styles from './Button.module.css';

export interface ButtonLook {
  /** `primary`: the one thing to do on a page. `brand`: as strong, beside a primary one. */
  variant?: 'primary' | 'brand' | 'secondary' | 'quiet' | 'danger';
  size?: 'normal' | 'large';
  /** Fills the line, as on a phone. */
  wide?: boolean;
  icon?: ReactNode;
}

interface ButtonProps extends ButtonLook, ButtonHTMLAttributes<HTMLButtonElement> {
  /** Work is under way: the button stays focused and says so, and further presses do nothing. */
  busy?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

const classes = ({ variant = 'secondary', size, wide }: ButtonLook, extra?: string): string =>
  [styles.button, styles[variant], size === 'large' && styles.large, wide && styles.wide, extra]
    .filter(Boolean)
    .join(' ');

export function Button({ variant, size, wide, icon, busy = false, children, ...rest }: ButtonProps) {
  const { className, onClick, type = 'button', ...attributes } = rest;
  return (
    <button
      {...attributes}
      type={type}
      className={classes({ variant, size, wide }, className)}
      aria-disabled={busy || attributes['aria-disabled'] || undefined}
      aria-busy={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {busy ? <span className={styles.spinner} aria-hidden="true" /> : icon}
      {children}
    </button>
  );
}

export function LinkButton({
  variant,
  size,
  wide,
  icon,
  children,
  className,
  ...rest
}: ButtonLook & LinkProps) {
  return (
    <Link {...rest} className={classes({ variant, size, wide }, className)}>
      {icon}
      {children}
    </Link>
  );
}
