// The search in the top bar (Ctrl+K): what was found opens below it; arrow keys walk, Enter goes, Esc closes.
//
// It hears what is typed 150 ms after the last stroke that is not part of a conversion; the caller searches. Keys that
// belong to the conversion are never ours.
import { Search } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { t } from "../../words/t.ts";
import { isIme } from "../is-ime.ts";
import styles from "./SearchBox.module.css";

/** Something that was found. */
export interface Found {
  key: string;
  kind: string;
  title: string;
  detail: string;
  href: string;
}

interface SearchBoxProps {
  found: Found[];
  /** True while the words in the box have no answer yet. */
  waiting: boolean;
  onSearch: (words: string) => void;
}

/** Calls `told` when the words have rested for 150 ms outside a conversion. */
function useRested(words: string, converting: boolean, told: (words: string) => void) {
  const tell = useRef(told);
  tell.current = told;
  useEffect(() => {
    if (converting) return;
    const timer = setTimeout(() => tell.current(words.trim()), 150);
    return () => clearTimeout(timer);
  }, [words, converting]);
}

/** Ctrl+K comes here from anywhere. */
function useCtrlK(reach: () => void) {
  const go = useRef(reach);
  go.current = reach;
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (isIme(event) || event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      go.current();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}

/** The search box and what it found. */
export function SearchBox({ found, waiting, onSearch }: SearchBoxProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState("");
  const [converting, setConverting] = useState(false);
  const [open, setOpen] = useState(false);
  const [on, setOn] = useState(0);
  useRested(words, converting, onSearch);
  useCtrlK(() => input.current?.select());

  const shown = open && words.trim() !== "";
  const at = Math.min(on, Math.max(found.length - 1, 0));
  const choose = (one: Found | undefined) => {
    if (!one) return;
    window.location.hash = one.href;
    setWords("");
    setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isIme(event)) return;
    if (event.key === "ArrowDown") setOn(Math.min(at + 1, found.length - 1));
    else if (event.key === "ArrowUp") setOn(Math.max(at - 1, 0));
    else if (event.key === "Enter") choose(shown ? found[at] : undefined);
    else if (event.key === "Escape") setOpen(false);
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles.search}>
      <Search className={styles.icon} size="1.1765rem" aria-hidden />
      <input
        ref={input}
        className={styles.input}
        role="combobox"
        aria-label={t("frame.search")}
        aria-expanded={shown}
        aria-controls={`${id}-found`}
        aria-autocomplete="list"
        aria-activedescendant={shown && found.length > 0 ? `${id}-${at}` : undefined}
        placeholder={t("frame.search")}
        autoComplete="off"
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setOn(0);
          setOpen(true);
        }}
        onCompositionStart={() => setConverting(true)}
        onCompositionEnd={() => setConverting(false)}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      {shown ? (
        <div className={styles.found}>
          {found.length === 0 && !waiting ? <p className={styles.none}>{t("frame.search_none")}</p> : null}
          <div role="listbox" id={`${id}-found`} aria-label={t("frame.search_found")}>
            {found.map((one, n) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard walks the list from the box
              <div
                key={one.key}
                role="option"
                id={`${id}-${n}`}
                tabIndex={-1}
                aria-selected={n === at}
                className={styles.one}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(one)}
              >
                <span className={styles.kind}>{one.kind}</span>
                <span>
                  <strong>{one.title}</strong>
                  {one.detail ? <span className={styles.detail}>{one.detail}</span> : null}
                </span>
              </div>
            ))}
          </div>
        </div>
      ) : null}
    </div>
  );
}
