package gatenotes.web.worker;

import gatenotes.engine.FileListener;
import gatenotes.engine.ModelFile;
import gatenotes.engine.ModelTrouble;
import gatenotes.engine.ModelTrouble.Kind;
import gatenotes.store.Digest;
import org.teavm.jso.typedarrays.Int8Array;

/** Gets a network that the site ships, from what the browser has kept or else from the site, and checks that it is the one. */
public final class ModelDownload {
    /** A download that stands still for so long has stalled. */
    private static final int PATIENCE_MILLIS = 15_000;

    private ModelDownload() {
    }

    /** @param file its name is an address here */
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
