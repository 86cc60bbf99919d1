import { setFlagsFromString } from "node:v8";

/**
 * Imported first by every doorway. V8 then collects garbage as it does for a page in the background: what a hostile
 * file leaves behind is gone sooner, and the process stays below 300 MB, for a third more time of the processor on such
 * files. Node warns of flags that are set late; this one is asked for at each collection (V8, `Heap::ShouldOptimizeForMemoryUsage`).
 */
setFlagsFromString("--optimize-for-size");
