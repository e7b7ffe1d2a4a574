// @ts-check
// The search page: the words that are looked for stand in its address.
import { Search } from "./search.js";

const search = new Search(document, location.href);
search.field.value = new URLSearchParams(location.search).get("q") ?? "";
search.field.addEventListener("input", () => {
  const address = new URL(location.href);
  if (search.field.value) address.searchParams.set("q", search.field.value);
  else address.searchParams.delete("q");
  history.replaceState(history.state, "", address);
});
search.field.focus();
