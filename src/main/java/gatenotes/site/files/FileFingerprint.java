package gatenotes.site.files;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * What a file system knows of a file without reading it. The fingerprint changes whenever the file is written to.
 *
 * @param size in bytes
 * @param modified the time of the last modification, which programs may set back
 * @param key the file's identity on its disk, or null
 * @param changed the time of the last status change, which programs cannot set; null if it was not asked for or the
 *     system does not keep it
 */
public record FileFingerprint(long size, FileTime modified, Object key, Object changed) {
    private static final boolean KEEPS_CHANGES = FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

    /** The fingerprint of one of the author's files. */
    public static FileFingerprint of(Path file) throws IOException {
        return of(file, KEEPS_CHANGES ? Files.getAttribute(file, "unix:ctime") : null);
    }

    /** The fingerprint of a file of the site. It leaves out the status change, which a hard link into the next site would alter. */
    public static FileFingerprint ofOutput(Path file) throws IOException {
        return of(file, null);
    }

    private static FileFingerprint of(Path file, Object changed) throws IOException {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new FileFingerprint(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey(), changed);
    }
}
