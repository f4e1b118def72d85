package io.fedelta.loyalty.site;

import java.io.IOException;
import java.util.List;
import java.util.zip.CRC32;
import org.springframework.core.io.Resource;
import org.springframework.util.FileCopyUtils;

/** A short text that changes with the content of the style sheet and the script. */
public final class AssetVersion {

    private final String text;

    public AssetVersion(List<Resource> assets) throws IOException {
        CRC32 sum = new CRC32();
        for (Resource asset : assets) {
            sum.update(FileCopyUtils.copyToByteArray(asset.getInputStream()));
        }
        this.text = Long.toHexString(sum.getValue());
    }

    public String text() {
        return text;
    }
}
