package org.qalqan.certificate.encoding;

import com.upokecenter.cbor.CBORException;
import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** CBOR (RFC 8949), read within bounds and without doubled keys. */
public final class Cbor {

    private Cbor() {}

    /**
     * Reads one item.
     *
     * @throws MalformedException when the bytes are not one item, a map has a key twice, or the item is too deep or too large
     */
    public static CBORObject read(byte[] bytes) throws MalformedException {
        CborBounds.check(bytes);
        try {
            return CBORObject.DecodeFromBytes(bytes);
        } catch (CBORException | IllegalArgumentException | IllegalStateException malformed) {
            throw new MalformedException(Layer.CBOR, String.valueOf(malformed.getMessage()));
        }
    }

    /**
     * The value of an item.
     *
     * @throws MalformedException when a map has two keys that read the same, or a key that is neither text nor whole number
     */
    public static Value value(CBORObject item) throws MalformedException {
        return switch (item.getType()) {
            case Map -> members(item);
            case Array -> items(item);
            case TextString -> new Value.Text(item.AsString());
            case ByteString -> new Value.Text(Base64.getEncoder().encodeToString(item.GetByteString()));
            case Integer -> new Value.Number(new BigDecimal(whole(item)));
            case FloatingPoint, Number -> number(item.AsDoubleValue());
            case Boolean -> new Value.Flag(item.isTrue());
            case SimpleValue -> new Value.Null();
        };
    }

    private static Value number(double number) {
        return Double.isFinite(number)
                ? new Value.Number(BigDecimal.valueOf(number))
                : new Value.Text(Double.toString(number));
    }

    private static BigInteger whole(CBORObject item) {
        return new BigInteger(item.AsEIntegerValue().toString());
    }

    private static Value members(CBORObject map) throws MalformedException {
        Map<String, Value> members = LinkedHashMap.newLinkedHashMap(map.size());
        for (Map.Entry<CBORObject, CBORObject> entry : map.getEntries()) {
            String name = name(entry.getKey());
            if (members.put(name, value(entry.getValue())) != null) {
                throw new MalformedException(Layer.CBOR, "the key " + name + " stands twice in one map");
            }
        }
        return new Value.Members(members);
    }

    private static String name(CBORObject key) throws MalformedException {
        return switch (key.getType()) {
            case TextString -> key.AsString();
            case Integer -> whole(key).toString();
            default ->
                throw new MalformedException(Layer.CBOR, "a map has a key that is neither text nor whole number");
        };
    }

    private static Value items(CBORObject array) throws MalformedException {
        List<Value> items = new ArrayList<>(array.size());
        for (CBORObject item : array.getValues()) {
            items.add(value(item));
        }
        return new Value.Items(items);
    }

    /** The item of a value. Whole numbers stay whole; a text stays a text. */
    public static CBORObject item(Value value) {
        return switch (value) {
            case Value.Members(Map<String, Value> byName) -> {
                CBORObject map = CBORObject.NewOrderedMap();
                byName.forEach((name, member) -> map.set(CBORObject.FromObject(name), item(member)));
                yield map;
            }
            case Value.Items(List<Value> list) -> {
                CBORObject array = CBORObject.NewArray();
                list.forEach(each -> array.Add(item(each)));
                yield array;
            }
            case Value.Text(String text) -> CBORObject.FromObject(text);
            case Value.Number(BigDecimal number)
            when number.stripTrailingZeros().scale() <= 0 -> CBORObject.FromObject(number.longValueExact());
            case Value.Number(BigDecimal number) -> CBORObject.FromObject(number.doubleValue());
            case Value.Flag(boolean flag) -> flag ? CBORObject.True : CBORObject.False;
            case Value.Null() -> CBORObject.Null;
        };
    }

    /** Whether an item is a text, a number, … of this type and carries no tag. */
    public static boolean isBare(CBORObject item, CBORType type) {
        return item.getType() == type && !item.isTagged();
    }
}
