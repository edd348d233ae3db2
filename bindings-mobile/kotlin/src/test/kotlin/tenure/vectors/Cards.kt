package tenure.vectors

import java.time.Instant
import java.util.HexFormat
import kotlinx.serialization.json.JsonElement
import tenure.CardKey
import tenure.CardLease
import tenure.CardOptions
import tenure.CardRoot
import tenure.Carried
import tenure.NumberedPermission
import tenure.RevokedCard
import tenure.Space
import tenure.TenureException
import tenure.attachSignature
import tenure.base45Decode
import tenure.base45Encode
import tenure.cardBytes
import tenure.cardText
import tenure.cborNotation
import tenure.denyListDraft
import tenure.draftToSign
import tenure.ed25519PublicKey
import tenure.jwk
import tenure.jwkKey
import tenure.jwkThumbprint
import tenure.keySetDraft
import tenure.permissionNumbersDraft
import tenure.presentationDraft
import tenure.scanCard
import tenure.signDraft
import tenure.signEd25519
import tenure.signJws
import tenure.verifyCard
import tenure.verifyCose
import tenure.verifyCwt
import tenure.verifyEd25519
import tenure.verifyEs256
import tenure.verifyJws

// Signatures, signed formats and cards. Bytes are hexadecimal.

private fun bytes(value: JsonElement): ByteArray = HexFormat.of().parseHex(text(value))

private fun hex(bytes: ByteArray): String = HexFormat.of().formatHex(bytes)

private fun Inputs.bytes(key: String): ByteArray = bytes(value(key))

private fun Inputs.maybeBytes(key: String): ByteArray? = maybe(key, ::bytes)

/** Whether something is read; if not, with which code. */
private fun valid(read: () -> Any): JsonElement =
    try {
        read()
        obj("valid" to true)
    } catch (refusal: TenureException) {
        obj("valid" to false, "error" to refusal.code)
    }

/** A draft that is signed here and, which is the same, elsewhere. */
private fun signed(draft: ByteArray, inputs: Inputs): JsonElement {
    val seed = inputs.bytes("seed")
    val signed = signDraft(draft, seed)
    check(signed.contentEquals(attachSignature(draft, signEd25519(seed, draftToSign(draft)))))
    return obj("signed" to hex(signed))
}

internal val CARDS: Map<String, (Inputs) -> JsonElement> =
    mapOf(
        "verify_ed25519" to
            {
                val (key, message) = it.bytes("key") to it.bytes("message")
                obj("valid" to verifyEd25519(key, message, it.bytes("signature")))
            },
        "verify_es256" to
            {
                val (key, message) = it.bytes("key") to it.bytes("message")
                obj("valid" to verifyEs256(key, message, it.bytes("signature")))
            },
        "sign_ed25519" to
            {
                val (seed, message) = it.bytes("seed") to it.bytes("message")
                obj("key" to hex(ed25519PublicKey(seed)), "signature" to hex(signEd25519(seed, message)))
            },
        "verify_jws" to
            {
                val (jws, key) = it.text("jws") to it.text("jwk")
                valid { verifyJws(jws, key) }
            },
        "sign_jws" to { obj("jws" to signJws(it.bytes("payload"), it.bytes("seed"))) },
        "jwk" to
            {
                val read = jwkKey(jwk(ed25519PublicKey(it.bytes("seed")), "a"))
                obj("thumbprint" to jwkThumbprint(read.key))
            },
        "verify_cose" to
            {
                val (cose, key, external) = Triple(it.bytes("cose"), it.bytes("key"), it.maybeBytes("external"))
                valid { verifyCose(cose, key, external) }
            },
        "verify_cwt" to
            {
                val (cwt, key, kid) = Triple(it.bytes("cwt"), it.bytes("key"), it.bytes("kid"))
                val external = it.maybeBytes("external")
                valid { verifyCwt(cwt, key, kid, external) }
            },
        "cbor_notation" to { obj("text" to cborNotation(it.bytes("cbor"))) },
        "base45_decode" to
            {
                val found = base45Decode(it.text("text"))
                obj("text" to base45Encode(found), "bytes" to hex(found))
            },
        "verify_card" to
            {
                val text = it.text("text")
                val card = verifyCard(text, published(it), roots(it), it.maybeBytes("challenge"))
                parsed(card.toJson()).with("bytes" to hex(cardBytes(text)))
            },
        "scan_card" to ::scanned,
        "key_set" to
            { inputs ->
                val keys =
                    inputs.objects("keys") {
                        CardKey(it.bytes("kid"), it.bytes("key"), it.moment("from"), it.moment("until"))
                    }
                val (issuer, sequence, issued) = heading(inputs)
                signed(keySetDraft(issuer, sequence, issued, keys, inputs.bytes("kid")), inputs)
            },
        "deny_list" to
            { inputs ->
                val cards = inputs.objects("cards") { RevokedCard(it.bytes("card"), it.moment("expires")) }
                val (issuer, sequence, issued) = heading(inputs)
                signed(denyListDraft(issuer, sequence, issued, cards, inputs.bytes("kid")), inputs)
            },
        "permission_numbers" to
            { inputs ->
                val (issuer, sequence, issued) = heading(inputs)
                signed(permissionNumbersDraft(issuer, sequence, issued, numbers(inputs), inputs.bytes("kid")), inputs)
            },
        "presentation" to
            {
                val (card, at) = it.bytes("card") to it.moment("at")
                signed(presentationDraft(card, at, it.maybeBytes("challenge")), it)
            },
    )

/** Whose, which, and when. */
private fun heading(inputs: Inputs): Triple<String, Long, Instant> =
    Triple(inputs.text("issuer"), inputs.long("sequence"), inputs.moment("issued"))

private fun numbers(inputs: Inputs) =
    inputs.objects("numbers") { NumberedPermission(it.long("number"), it.text("path")) }

private fun published(inputs: Inputs): List<ByteArray> = inputs.list("published").map(::bytes)

private fun roots(inputs: Inputs): List<CardRoot> =
    inputs.objects("roots") { CardRoot(it.text("issuer"), it.bytes("kid"), it.bytes("key")) }

/** A scan, after others by the same scanner. */
private fun scanned(inputs: Inputs): JsonElement {
    val (permission, roots) = inputs.text("permission") to roots(inputs)
    var (published, state) = published(inputs) to null as ByteArray?
    inputs.objects("earlier") {
        val scan = scanCard(it.text("text"), permission, it.moment("at"), published, roots, null, state)
        published = emptyList()
        state = scan.state
    }
    val (text, at, challenge) = Triple(inputs.text("text"), inputs.moment("at"), inputs.maybeBytes("challenge"))
    return parsed(scanCard(text, permission, at, published, roots, challenge, state).toJson())
}

private fun options(inputs: Inputs): CardOptions =
    inputs.within("options").let { given ->
        CardOptions(
                id = given.bytes("id"),
                generation = given.long("generation"),
                lives = given.long("lives"),
                fresh = given.long("fresh"),
                permissions =
                    given.objects("permissions") { Carried(it.text("permission"), it.flag("needs_fresh", false)) },
                numbers = numbers(given),
                holder = given.maybeBytes("holder"),
                lease =
                    given.get("lease")?.let {
                        given.within("lease").let { lease ->
                            val (until, uploads) = lease.moment("until") to lease.moment("upload_until")
                            CardLease(lease.bytes("id"), lease.text("credit"), lease.long("units"), until, uploads)
                        }
                    },
            )
            .also { given.finish() }
    }

/** A card, signed by a key that is at hand. */
internal fun issued(inputs: Inputs, space: Space): JsonElement {
    val card = space.issueCard(inputs.text("customer"), options(inputs), inputs.bytes("kid"), inputs.moment("at"))
    return parsed(card.toJson()).with("text" to cardText(signDraft(card.draft, inputs.bytes("seed"))))
}

internal fun reissued(inputs: Inputs, space: Space): JsonElement {
    val (customer, card) = inputs.text("customer") to inputs.bytes("card")
    return obj("at" to space.reissueCard(customer, card, options(inputs), inputs.moment("at")))
}
