# Goes on after a start and measures a passage, with the network in a safetensors file.
# Needs Keras 3 and one of its backends.
import json

import keras
import numpy as np

FILE = "gru.safetensors"
SYMBOLS = "\n \".:;Tacdeghiklopst。了关开门\ufffd"
START = "门"
PASSAGE = "\"hold\" \\ 门开了。"

# The length of a header, the header in JSON, then the numbers.
with open(FILE, "rb") as file:
    length = int.from_bytes(file.read(8), "little")
    header = json.loads(file.read(length))
    data = file.read()


def tensor(name):
    """A tensor of the file; one of bytes has a scale for each row."""
    entry = header[name]
    begin, end = entry["data_offsets"]
    kind = {"F32": "<f4", "F16": "<f2", "I8": "i1"}[entry["dtype"]]
    values = np.frombuffer(data[begin:end], kind).astype("float32").reshape(entry["shape"])
    return values * tensor(name + "_scale")[:, None] if kind == "i1" else values


model = keras.Sequential([
    keras.Input(batch_shape=(1, None, 26)),
    keras.layers.GRU(12, return_sequences=True, stateful=True, name="gru_1"),
    keras.layers.GRU(8, return_sequences=True, stateful=True, name="gru_2"),
    keras.layers.Dense(26, name="dense"),
])
for layer in model.layers:
    names = [layer.name + "/" + part for part in ("kernel", "recurrent_kernel", "bias")]
    layer.set_weights([tensor(name) for name in names if name in header])


def numbers(text):
    return [SYMBOLS.index(symbol if symbol in SYMBOLS else "\ufffd") for symbol in text]


def scores(text):
    """The scores of what comes after each symbol; the layers go on from their states."""
    return model(keras.ops.one_hot([numbers(text)], len(SYMBOLS)))[0]


# Temperature 0: always the likeliest symbol.
text = ""
after = scores(START)
while len(text) < 200:
    text += SYMBOLS[int(keras.ops.argmax(after[-1]))]
    after = scores(text[-1])
print(text)

# The mean of -log p, in nats, of each symbol after the first.
for layer in model.layers[:-1]:
    layer.reset_state()
losses = keras.losses.sparse_categorical_crossentropy(
    np.array(numbers(PASSAGE[1:])), scores(PASSAGE[:-1]), from_logits=True)
print(f"loss {keras.ops.convert_to_numpy(losses).mean():.6f}")
