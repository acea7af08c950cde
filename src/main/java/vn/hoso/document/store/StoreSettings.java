package vn.hoso.document.store;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where documents are stored, {@code hoso.documents.*}.
 *
 * @param folder used where no bucket is named
 * @param s3 the service, where documents are not in a folder
 */
@ConfigurationProperties("hoso.documents")
record StoreSettings(Path folder, @Nullable S3 s3) {

    /**
     * A service that speaks S3. Without an access key the credentials are looked for as the AWS SDK does: environment,
     * profile, the machine's role.
     *
     * @param bucket must exist
     * @param endpoint null for Amazon's own
     * @param prefix before every key
     * @param pathStyle whether the bucket is in the path and not in the host's name, as most services of one's own want
     */
    record S3(
            String bucket,
            @Nullable URI endpoint,
            @DefaultValue("us-east-1") String region,
            @DefaultValue("") String prefix,
            @DefaultValue("true") boolean pathStyle,
            @Nullable String accessKey,
            @Nullable String secretKey) {

        @Override
        public String toString() {
            return "s3://" + bucket + "/" + prefix + (endpoint == null ? "" : " at " + endpoint);
        }
    }
}
