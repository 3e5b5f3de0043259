package gatenotes.web.worker;

import gatenotes.engine.FileListener;
import gatenotes.engine.ModelFile;
import gatenotes.engine.ModelTrouble;
import gatenotes.engine.ModelTrouble.Kind;
import gatenotes.store.Digest;
import org.teavm.jso.typedarrays.Int8Array;

/** Loads a network that the site ships, from the browser's store or else from the site, and checks its size and digest. */
public final class ModelDownload {
    /** After this many milliseconds without progress a download counts as stalled. */
    private static final int PATIENCE_MILLIS = 15_000;

    private ModelDownload() {
    }

    /** @param file the file; its name is used as the address */
    public static void fetch(ModelFile file, FileListener listener) {
        var key = file.name() + "?sha256=" + file.sha256();
        ModelStore.kept(key, kept -> {
            if (kept != null && fits(kept, file)) {
                listener.fetched(kept.copyToJavaArray());
                return;
            }
            ModelStore.fetch(file.name(), PATIENCE_MILLIS, listener::loading, fetched -> {
                if (!fits(fetched, file)) {
                    listener.failed(new ModelTrouble(Kind.OTHER_FILE, fetched.getLength() + " / " + file.bytes()));
                    return;
                }
                ModelStore.keep(key, fetched);
                listener.fetched(fetched.copyToJavaArray());
            }, message -> listener.failed(new ModelTrouble(Kind.NOT_FETCHED, message)));
        });
    }

    private static boolean fits(Int8Array bytes, ModelFile file) {
        return bytes.getLength() == file.bytes() && Digest.sha256(bytes.toJavaArray()).equals(file.sha256());
    }
}
