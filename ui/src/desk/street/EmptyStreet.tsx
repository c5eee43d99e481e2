// A street without units yet: first its blocks (丁目, 番街), then the units, from a list or one by one.
import { FileSpreadsheet, Plus } from "lucide-react";
import { useState } from "react";
import type { Block } from "../../bindings.ts";
import { Button } from "../../parts/Button.tsx";
import { FailureMessage } from "../../parts/Message.tsx";
import { Panel, Row } from "../../parts/Panel.tsx";
import { EmptyState } from "../../parts/States.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { t } from "../../words/t.ts";
import { address } from "../route.ts";
import { useAct } from "../use-act.ts";
import styles from "./Street.module.css";

/** A block by its name, put at the end of the street. */
export function AddBlock() {
  const { act, failure } = useAct();
  const [name, setName] = useState("");
  const [missing, setMissing] = useState(false);
  const add = async () => {
    setMissing(name.trim() === "");
    if (name.trim() === "") return;
    const block = { id: "", name: name.trim(), place: 0 };
    const done = await act("save_block", { block }, { said: t("street.block_added", { name: block.name }) });
    if (done.ok) setName("");
  };
  return (
    <>
      <FailureMessage failure={failure} />
      <Row>
        <TextField
          label={t("field.block.name")}
          help={t("street.block_help")}
          value={name}
          onChange={setName}
          error={missing && name.trim() === "" ? t("street.block_missing") : undefined}
        />
        <Button icon={Plus} onPress={add}>
          {t("street.add_block")}
        </Button>
      </Row>
    </>
  );
}

/** The way into an empty street. */
export function EmptyStreet({ blocks, onAdd }: { blocks: Block[]; onAdd: () => void }) {
  return (
    <div className={styles.fields}>
      <EmptyState sentence={t("street.empty")}>
        <Button kind="filled" icon={FileSpreadsheet} href={address("import")}>
          {t("register.take_in")}
        </Button>
        {blocks.length > 0 ? (
          <Button icon={Plus} onPress={onAdd}>
            {t("street.add_unit")}
          </Button>
        ) : null}
      </EmptyState>
      <Panel title={t("street.blocks_title")}>
        <div className={styles.fields}>
          <p>{blocks.length > 0 ? t("street.blocks_next") : t("street.blocks_why")}</p>
          {blocks.length > 0 ? (
            <ol>
              {blocks.map((block, index) => (
                <li key={block.id}>{t("street.block_line", { n: index + 1, name: block.name })}</li>
              ))}
            </ol>
          ) : null}
          <AddBlock />
        </div>
      </Panel>
    </div>
  );
}
