// Choosing one of many by typing: shops, premises, people. Kana, kanji and half-width all find it.
//
// The caller decides what fits (the core's folding, by a command), or leaves it to the plain search over `words` and
// `reading` here. Enter belongs to the conversion while kana are being converted; the widget knows.
import { ChevronDown } from "lucide-react";
import { useState } from "react";
import {
  ComboBox as AriaComboBox,
  Button,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from "react-aria-components";
import styles from "./ComboBox.module.css";
import { ErrorLine, type FieldAbout, NeedWords } from "./FieldFrame.tsx";
import fields from "./fields.module.css";
import { fits } from "./fits.ts";

/** One of the many: its id, its words, its reading for the search, a second line. */
export interface ComboChoice {
  id: string;
  words: string;
  reading?: string;
  detail?: string;
}

interface ComboBoxProps extends FieldAbout {
  value: string | null;
  choices: ComboChoice[];
  onChange: (id: string | null) => void;
  /** Hears what is typed, for callers that search by a command and hand in what fits. */
  onType?: (words: string) => void;
  placeholder?: string;
}

/** A field to choose one of many. */
export function ComboBox(props: ComboBoxProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const chosen = props.choices.find((choice) => choice.id === props.value);
  const words = typed ?? chosen?.words ?? "";
  const searching = typed !== null && typed !== "" && typed !== chosen?.words;
  const shown =
    searching && !props.onType
      ? props.choices.filter((choice) => fits(typed, [choice.words, choice.reading ?? "", choice.detail ?? ""]))
      : props.choices;
  return (
    <AriaComboBox
      className={fields.frame}
      items={shown.slice(0, 200)}
      inputValue={words}
      onInputChange={(next) => {
        setTyped(next);
        props.onType?.(next);
      }}
      value={props.value}
      onChange={(id) => {
        setTyped(null);
        if (id !== null || words === "") props.onChange(id === null ? null : String(id));
      }}
      onBlur={() => setTyped(null)}
      defaultFilter={() => true}
      menuTrigger="focus"
      allowsEmptyCollection={false}
      isInvalid={Boolean(props.error)}
    >
      <Label className={props.labelHidden ? "visually-hidden" : fields.label}>
        <span className={fields.labelWords}>{props.label}</span> <NeedWords need={props.need} />
      </Label>
      {props.help ? (
        <Text slot="description" className={fields.help}>
          {props.help}
        </Text>
      ) : null}
      <div className={`${styles.box} ${fields.middle}`}>
        <Input className={fields.input} id={props.id} placeholder={props.placeholder} />
        <Button className={styles.open}>
          <ChevronDown size="1.2941rem" aria-hidden />
        </Button>
      </div>
      {props.error ? <ErrorLine words={props.error} /> : null}
      <Popover className={styles.popover} offset={4}>
        <ListBox className={styles.list}>
          {(choice: ComboChoice) => (
            <ListBoxItem id={choice.id} textValue={choice.words} className={styles.item}>
              <Text slot="label">{choice.words}</Text>
              {choice.detail ? (
                <Text slot="description" className={styles.detail}>
                  {choice.detail}
                </Text>
              ) : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
