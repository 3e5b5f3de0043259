# Saves a small network of random weights as safetensors, each tensor under its path, and prints what it writes and its
# loss. Called with the name of a network in a folder that takes the file.

import json
import struct
import sys

import keras
import numpy as np

# Not in the order of code points.
SYMBOLS = "门 abc."
SIZE = len(SYMBOLS)


def network(name):
    layers = keras.layers
    if name == "keras_lstm":
        return [keras.Input((None, SIZE)), layers.LSTM(5, return_sequences=True),
                layers.LSTM(4, return_sequences=True), layers.Dense(SIZE)]
    if name == "keras_gru_embedding":
        return [keras.Input((None,)), layers.Embedding(SIZE, 3), layers.GRU(5, return_sequences=True),
                layers.Dense(SIZE, use_bias=False)]
    return [keras.Input((None, SIZE)), layers.GRU(5, return_sequences=True, reset_after=False),
            layers.TimeDistributed(layers.Dense(SIZE))]


def save(name, weights):
    header = {"__metadata__": {"vocabulary": SYMBOLS}}
    data = b""
    for weight in weights:
        values = np.asarray(weight.numpy(), "<f4").tobytes()
        header[weight.path] = {"dtype": "F32", "shape": list(weight.shape),
                               "data_offsets": [len(data), len(data) + len(values)]}
        data += values
    text = json.dumps(header).encode()
    with open(name + ".safetensors", "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + data)


def scores(read):
    x = keras.ops.array([read])
    return model(x if "embedding" in name else keras.ops.one_hot(x, SIZE))[0]


name = sys.argv[1]
model = keras.Sequential(network(name))
# Seeds of networks that write more than one symbol.
random = np.random.default_rng({"keras_lstm": 9, "keras_gru_embedding": 9, "keras_gru_before": 5}[name])
for weight in model.weights:
    weight.assign(3 * random.normal(size=weight.shape))
save(name, model.weights)
read = [SYMBOLS.index(symbol) for symbol in "ab"]
for _ in range(200):
    read.append(int(keras.ops.argmax(scores(read)[-1])))
print("".join(SYMBOLS[i] for i in read[2:]))
passage = [SYMBOLS.index(symbol) for symbol in "abba 门 cab."]
losses = keras.losses.sparse_categorical_crossentropy(np.array(passage[1:]), scores(passage[:-1]), from_logits=True)
print(f"loss {keras.ops.convert_to_numpy(losses).mean():.6f}")
