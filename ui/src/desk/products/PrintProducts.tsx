// Cards of the products, as large as a postcard or a notebook. Only shops that agreed are on them.
import { useState } from "react";
import type { FileAnswer, ProductPaper } from "../../bindings.ts";
import { MadeFile } from "../../parts/MadeFile.tsx";
import { PaperDialog } from "../../parts/PaperDialog.tsx";
import { t } from "../../words/t.ts";
import { useAct } from "../use-act.ts";

const PAPERS: ProductPaper[] = ["a6", "a5"];

/** The dialogue; all products where none is named. */
export function PrintProducts({ products, onClose }: { products: string[]; onClose: () => void }) {
  const { act, failure } = useAct();
  const [made, setMade] = useState<FileAnswer | null>(null);
  const make = async (paper: ProductPaper, path: string) => {
    const done = await act("print_products", { paper, products, path });
    setMade(done.ok ? done.value : null);
  };
  return (
    <PaperDialog
      title={t("products.print_title")}
      note={t("products.print_note")}
      label={t("products.print_form")}
      fileName={t("products.print_file")}
      papers={PAPERS.map((value) => ({
        value,
        words: t(`code.product_paper.${value}`),
        detail: t(`products.print_for.${value}`),
        ending: "pdf",
      }))}
      failure={failure}
      onClose={onClose}
      onMake={make}
      onOther={() => setMade(null)}
    >
      {made ? <MadeFile path={made.path} words={t("products.print_made", { n: made.records })} /> : null}
    </PaperDialog>
  );
}
